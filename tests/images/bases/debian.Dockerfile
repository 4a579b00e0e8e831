# Stand-in for debian:trixie-slim and its kin: the same packages.
FROM cribsmith/debian
CMD ["bash"]
