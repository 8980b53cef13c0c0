#!/bin/sh
# Starts Tomes with the Java runtime in its folder. The launcher of jpackage asks rpm and dpkg at each start to which
# package it belongs, and cannot restart itself in another locale. The version is printed without starting Java.
case "$#$1" in 1--version | 1-V) echo "@VERSION@"; exit ;; esac
self=$0
if [ -h "$self" ]; then self=$(/usr/bin/readlink -f "$self"); fi
case $self in /*) ;; *) self=$PWD/$self ;; esac
APPDIR=${self%/bin/*}/lib/app
# In the locale C, or in one that is not installed, Java cannot read a folder name such as Büro and does not start.
case $APPDIR in *[!\ -~]*) if [ "$(/usr/bin/locale charmap 2> /dev/null)" != UTF-8 ]; then export LC_ALL=C.UTF-8; fi ;; esac
# The java program reads these options, which may be intended for another version of Java.
unset JDK_JAVA_OPTIONS
exec "${APPDIR%/app}/runtime/bin/java" @OPTIONS@ -cp "@CLASSPATH@" org.tomes.Main "$@"
