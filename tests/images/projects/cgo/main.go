package main

// #include <stdlib.h>
import "C"

import (
	"fmt"
	"net/http"
	"os"
)

// greeting.txt lies beside the program, and the visits are counted in a file.
func main() {
	text, err := os.ReadFile("texts/greeting.txt")
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "ok") })
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		if err := os.WriteFile("data/visits.db", []byte("1"), 0o600); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		fmt.Fprintf(w, "%s %d", text, C.abs(-7))
	})
	panic(http.ListenAndServe(":8090", nil))
}
