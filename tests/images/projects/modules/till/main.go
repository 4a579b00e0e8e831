package main

import (
	"fmt"
	"net/http"

	"example.test/greeting"
)

func main() {
	http.HandleFunc("/", func(answer http.ResponseWriter, _ *http.Request) { fmt.Fprint(answer, greeting.Text) })
	panic(http.ListenAndServe(":8080", nil))
}
