// Command compose checks a file against the Compose specification: its JSON schema first, then what no schema can say
// (a service, volume or network that is named but not defined). It prints the services and exits 0, or says what is
// wrong and exits 1.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: compose FILE")
		os.Exit(64)
	}
	// Every profile is on, so that a service behind one is checked as well. The environment stays out of it.
	options, err := cli.NewProjectOptions(os.Args[1:], cli.WithProfiles([]string{"*"}), cli.WithName("azr-simulator"))
	if err != nil {
		fail(err)
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		fail(err)
	}
	fmt.Println(strings.Join(project.ServiceNames(), " "))
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
