#!/bin/sh
# Starts Tomes with the Java beside it. The program that jpackage makes asks rpm and dpkg at each start whose file it is,
# and cannot be started anew in another locale. For its version alone, it starts no Java.
case "$#$1" in 1--version | 1-V) echo "@VERSION@"; exit ;; esac
self=$0
if [ -h "$self" ]; then self=$(/usr/bin/readlink -f "$self"); fi
case $self in /*) ;; *) self=$PWD/$self ;; esac
APPDIR=${self%/bin/*}/lib/app
# In the locale C, and in one that is not installed, Java cannot read the letters of a folder such as Büro and does not start.
case $APPDIR in *[!\ -~]*) if [ "$(/usr/bin/locale charmap 2> /dev/null)" != UTF-8 ]; then export LC_ALL=C.UTF-8; fi ;; esac
# Only java itself reads these options; they may be meant for another Java.
unset JDK_JAVA_OPTIONS
exec "${APPDIR%/app}/runtime/bin/java" @OPTIONS@ -cp "@CLASSPATH@" org.tomes.Main "$@"
