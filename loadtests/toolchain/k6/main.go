// Command k6 is the unmodified load generator, built from the pinned module when no released binary can be had.
package main

import "go.k6.io/k6/v2/cmd"

func main() { cmd.Execute() }
