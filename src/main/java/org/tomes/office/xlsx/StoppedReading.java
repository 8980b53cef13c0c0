package org.tomes.office.xlsx;

import org.xml.sax.SAXException;

/** More was found than is read. */
final class StoppedReading extends SAXException {
}
