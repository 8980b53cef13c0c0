package org.tomes.app;

import java.util.regex.Pattern;

/**
 * Removes secrets from a library's log messages: tokens, authorization headers, signatures, and values named as
 * passwords or keys.
 */
final class LogRedaction {

    private static final String GONE = "[…]";
    /** Three Base64 parts; the first two contain JSON. */
    private static final Pattern WEB_TOKEN = Pattern.compile("eyJ[\\w-]{5,}\\.[\\w-]{5,}(?:\\.[\\w-]*)?");
    private static final Pattern HEADER = Pattern
            .compile("(?im)((?:proxy-)?authorization|(?:set-)?cookie|x-[\\w-]*(?:key|token)|ocp-apim-subscription-key)"
                    + "(\"?\\s*[:=]\\s*).*$");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic|negotiate)\\s+[\\w+/=.~-]{4,}");
    private static final Pattern NAMED = Pattern
            .compile("(?i)([\\w-]*(?:password|passwd|pwd|passphrase|secret|token|assertion|api[_-]?key|accountkey|"
                    + "accesskey|sharedaccesskey|private[_-]?key|credential)[\\w-]*)(\"?\\s*[:=]\\s*)(\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'|[^\\s;&,}\\])]+)");
    private static final Pattern SIGNATURE = Pattern
            .compile("(?i)([?&;](?:sig|sv|se|sp|code|client_info|state)=)[^&\\s;\"]+");
    private static final Pattern USER_INFO = Pattern.compile("(?i)(\\w+://)[^/\\s@]+@");
    private static final Pattern KEY_BLOCK = Pattern
            .compile("(?s)-----BEGIN [A-Z ]*(?:PRIVATE KEY|CERTIFICATE)-----.*?(?:-----END [A-Z ]*-----|$)");

    private LogRedaction() {
    }

    static String of(String text) {
        String clean = KEY_BLOCK.matcher(text).replaceAll(GONE);
        clean = HEADER.matcher(clean).replaceAll("$1$2" + GONE);
        clean = WEB_TOKEN.matcher(clean).replaceAll(GONE);
        clean = SCHEME.matcher(clean).replaceAll("$1 " + GONE);
        clean = NAMED.matcher(clean).replaceAll("$1$2" + GONE);
        clean = SIGNATURE.matcher(clean).replaceAll("$1" + GONE);
        return USER_INFO.matcher(clean).replaceAll("$1" + GONE + "@");
    }
}
