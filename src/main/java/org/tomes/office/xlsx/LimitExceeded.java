package org.tomes.office.xlsx;

import org.xml.sax.SAXException;

/** A limit for reading was exceeded. */
final class LimitExceeded extends SAXException {
}
