// Answers /healthz and /readyz on $PORT; "app healthcheck" asks it, so that the image needs no curl.
package main

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

func main() {
	port := cmp.Or(os.Getenv("PORT"), "8080")
	if len(os.Args) > 1 && os.Args[1] == "healthcheck" {
		os.Exit(healthcheck(port))
	}
	if err := serve(port); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(port string) error {
	http.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, "ok")
	})
	http.HandleFunc("/readyz", ready)
	server := &http.Server{Addr: ":" + port, ReadHeaderTimeout: 5 * time.Second}

	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer cancel()
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	fmt.Println("listening on port", port)

	select {
	case err := <-failed:
		return err
	case <-stop.Done():
	}
	// Shutdown returns when the last request is answered; only then may the process end.
	grace, done := context.WithTimeout(context.Background(), 5*time.Second)
	defer done()
	return server.Shutdown(grace)
}

// SERVICES names what the program cannot work without, as host:port,host:port.
func ready(w http.ResponseWriter, _ *http.Request) {
	for _, address := range strings.Split(os.Getenv("SERVICES"), ",") {
		if address == "" {
			continue
		}
		connection, err := net.DialTimeout("tcp", address, time.Second)
		if err != nil {
			http.Error(w, address+" does not answer", http.StatusServiceUnavailable)
			return
		}
		connection.Close()
	}
	fmt.Fprintln(w, "ok")
}

func healthcheck(port string) int {
	client := http.Client{Timeout: 2 * time.Second}
	response, err := client.Get("http://127.0.0.1:" + port + "/healthz")
	if err != nil {
		return 1
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return 1
	}
	return 0
}
