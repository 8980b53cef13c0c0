package org.tomes.soa;

/** Title and text of a control as the company licensed them with the standard. */
public record LicensedControl(String control, String title, String text) {
}
