package main

import (
	"fmt"
	"net/http"
	"os"

	"github.com/spf13/cobra"
)

var root = &cobra.Command{
	Use:   "commands",
	Short: "A program that does nothing by itself",
}

var migrate = &cobra.Command{
	Use: "migrate",
	Run: func(*cobra.Command, []string) { fmt.Println("nothing to migrate") },
}

var serve = &cobra.Command{
	Use: "serve",
	RunE: func(*cobra.Command, []string) error {
		http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "served by a command") })
		return http.ListenAndServe(":8080", nil)
	},
}

func main() {
	root.AddCommand(migrate, serve)
	if root.Execute() != nil {
		os.Exit(1)
	}
}
