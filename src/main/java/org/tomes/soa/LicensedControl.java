package org.tomes.soa;

/** Title and text of a control from the standard that the company has licensed. */
public record LicensedControl(String control, String title, String text) {
}
