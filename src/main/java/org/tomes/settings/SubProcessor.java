package org.tomes.settings;

/**
 * A company that processes personal data on behalf of the register's company.
 *
 * @param location place of processing
 * @param service service that it provides
 */
public record SubProcessor(String name, String location, String service) {

    @Override
    public String toString() {
        return name + " (" + location + "): " + service;
    }
}
