module example.com/commands

go 1.24

require github.com/spf13/cobra v1.10.1
