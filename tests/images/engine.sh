#!/bin/sh
# Becomes dockerd with $1 as its root folder; its data lie in $2. Runs in a mount namespace of its own, so that
# nothing is left mounted when it ends. A chroot would not do: containers are started with pivot_root, which
# wants the root to be a mount point.
set -eu
engine=$1
root=$2
shared=$3 # build contexts and secrets lie here; they have the same path inside

mount --rbind "$engine" "$engine"
for folder in /proc /sys /dev "$shared"; do
  mkdir -p "$engine$folder"
  mount --rbind "$folder" "$engine$folder"
done
mkdir -p "$engine/.outside"
cd "$engine"
pivot_root . .outside
umount -l /.outside
mount -t tmpfs tmpfs /run

# Networks come out of this range, and an address in it that no network has is refused here:
# what a test tries in vain must not leave the machine.
ip route replace unreachable 10.213.0.0/16 metric 4096
exec dockerd --host="unix://$root/docker.sock" --data-root="$root/data" --exec-root="$root/exec" \
  --pidfile="$root/dockerd.pid" --bridge=none --default-address-pool=base=10.213.0.0/16,size=24
