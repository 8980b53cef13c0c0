package org.tomes.settings;

/**
 * A company that processes personal data on behalf of this one.
 *
 * @param location where it processes the data
 * @param service what it does
 */
public record SubProcessor(String name, String location, String service) {

    @Override
    public String toString() {
        return name + " (" + location + "): " + service;
    }
}
