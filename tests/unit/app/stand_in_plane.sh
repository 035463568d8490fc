#!/bin/sh
# SPDX-License-Identifier: MIT
# Stands in for the local control plane: says where it listens, and ends when its standard input does. A port is taken
# where the data folder has a file of that name.
port=0
while [ $# -gt 0 ]; do
  case $1 in --data) data=$2; shift;; --port) port=$2; shift;; esac
  shift
done
if [ -e "$data/broken" ]; then echo "the disk is full" >&2; exit 1; fi
if [ -e "$data/taken-$port" ]; then echo "the port is taken" >&2; exit 1; fi
if [ "$port" = 0 ]; then port=$((4000 + $$ % 1000)); fi
echo "listening on http://127.0.0.1:$port"
exec cat > /dev/null
