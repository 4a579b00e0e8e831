# Build with one command everywhere. Everyone gets the same image, and the flags are reviewed like
# code.
variable "REGISTRY" {
  default = "ghcr.io/example"
}
variable "TAG" {
  default = "dev"
}
variable "VERSION" {
  default = "dev"
}
variable "REVISION" {
  default = ""
}
variable "SOURCE" {
  default = ""
}

group "default" {
  targets = ["local"]
}

target "image" {
  context    = "."
  dockerfile = "Dockerfile"
  target     = "final"
  # Label the image. A running container can be traced back to the commit that it was built from.
  labels = {
    "org.opencontainers.image.title"    = "typescript-service"
    "org.opencontainers.image.version"  = VERSION
    "org.opencontainers.image.revision" = REVISION
    "org.opencontainers.image.source"   = SOURCE
  }
}

target "local" {
  inherits = ["image"]
  tags     = ["typescript-service:local"]
  output   = ["type=docker"]
}

target "release" {
  inherits = ["image"]
  tags     = ["${REGISTRY}/typescript-service:${TAG}"]
  # Build for each platform. The same tag runs on ARM laptops and on x86 servers.
  platforms = ["linux/amd64", "linux/arm64"]
  # Share the build cache through the registry. A machine that has never built the image can reuse
  # the layers of all stages.
  cache-from = ["type=registry,ref=${REGISTRY}/typescript-service:cache"]
  cache-to   = ["type=registry,ref=${REGISTRY}/typescript-service:cache,mode=max"]
  # Attest what was built. Anyone who pulls the image can see what it contains and how it was built,
  # without running it.
  attest = ["type=provenance,mode=max", "type=sbom"]
  output = ["type=registry"]
}
