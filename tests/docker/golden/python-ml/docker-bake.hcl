# Build with one command everywhere. Whoever builds gets the same image, and the flags are reviewed
# like code.
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
  # Label the image. From a running container one finds the commit that it was built from.
  labels = {
    "org.opencontainers.image.title"    = "python-ml-service"
    "org.opencontainers.image.version"  = VERSION
    "org.opencontainers.image.revision" = REVISION
    "org.opencontainers.image.source"   = SOURCE
  }
}

target "local" {
  inherits = ["image"]
  tags     = ["python-ml-service:local"]
  output   = ["type=docker"]
}

target "release" {
  inherits = ["image"]
  tags     = ["${REGISTRY}/python-ml-service:${TAG}"]
  # Build for each platform. One tag then runs on a laptop with an ARM processor and on a server
  # with the other kind.
  platforms = ["linux/amd64", "linux/arm64"]
  # Share the cache through the registry. A machine that has never built the image takes up where
  # the last one stopped, with all stages.
  cache-from = ["type=registry,ref=${REGISTRY}/python-ml-service:cache"]
  cache-to   = ["type=registry,ref=${REGISTRY}/python-ml-service:cache,mode=max"]
  # Attest what was built. Whoever pulls the image can see what is in it and how it was made,
  # without running it.
  attest = ["type=provenance,mode=max", "type=sbom"]
  output = ["type=registry"]
}
