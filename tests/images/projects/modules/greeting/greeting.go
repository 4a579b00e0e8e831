package greeting

// Text is what the program answers.
const Text = "hello from a module"
