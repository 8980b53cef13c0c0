package com.azure;

/** Stands for the Azure SDK until the program uses it. */
public final class Seeded {
}
