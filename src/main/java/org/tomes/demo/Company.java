package org.tomes.demo;

/**
 * The example company itself.
 *
 * @param domain where its mail goes, below a top-level domain that is reserved for examples
 */
record Company(String name, String street, String town, String domain, int employees, Bilingual<Portrait> text) {

    record Portrait(String sector, String description, String scope) {
    }

    static Company read() {
        return new DemoFile("company.json").json(Company.class);
    }
}
