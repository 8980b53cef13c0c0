package org.tomes.azure;

import static java.lang.foreign.SymbolLookup.*;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * Bindings to those functions of libsecret 0.18 and later, and of GLib, that {@link LinuxKeychain} needs. Memory that
 * is passed to the functions lives as long as an arena.
 */
@SuppressWarnings("restricted") // This class exists for native access.
final class Libsecret {

    private static final String LIBRARY = "libsecret-1.so.0";
    private static final String GLIB_LIBRARY = "libglib-2.0.so.0";
    /** The number of entries in {@code SecretSchema}. */
    private static final int ATTRIBUTES = 32;
    private static final int RESERVED = 8;
    /**
     * {@code SECRET_SCHEMA_DONT_MATCH_NAME}: also matches items with the same attributes that other programs created.
     */
    private static final int ANY_NAME = 2;
    private static final MemoryLayout ATTRIBUTE = MemoryLayout.structLayout(ADDRESS, JAVA_INT,
            MemoryLayout.paddingLayout(4));
    private static final MemoryLayout SCHEMA_LAYOUT = MemoryLayout.structLayout(ADDRESS, JAVA_INT,
            MemoryLayout.paddingLayout(4), MemoryLayout.sequenceLayout(ATTRIBUTES, ATTRIBUTE),
            MemoryLayout.sequenceLayout(RESERVED, ADDRESS));
    private static final long FLAGS = ADDRESS.byteSize();
    private static final long FIRST_ATTRIBUTE = 2 * ADDRESS.byteSize();

    /** Loaded until the program ends, because GLib's types cannot be registered a second time. */
    private static final SymbolLookup SECRET = libraryLookup(LIBRARY, Arena.global());
    private static final SymbolLookup GLIB = libraryLookup(GLIB_LIBRARY, Arena.global());
    private static final MemorySegment SCHEMA = schema(Arena.global());

    private final Arena arena;

    private Libsecret(Arena arena) {
        this.arena = arena;
    }

    /**
     * @throws LinkageError if the library is not installed
     */
    static Libsecret in(Arena arena) {
        return new Libsecret(arena);
    }

    private static MemorySegment schema(Arena arena) {
        MemorySegment schema = arena.allocate(SCHEMA_LAYOUT);
        schema.set(ADDRESS, 0, arena.allocateFrom("org.tomes.Secret"));
        schema.set(JAVA_INT, FLAGS, ANY_NAME);
        // Strings are type 0, and the first null name terminates the list.
        schema.set(ADDRESS, FIRST_ATTRIBUTE, arena.allocateFrom("service"));
        schema.set(ADDRESS, FIRST_ATTRIBUTE + ATTRIBUTE.byteSize(), arena.allocateFrom("account"));
        return schema;
    }

    /** Creates a GLib hash table. The functions below free it after use. */
    MemorySegment attributes(String service, String account) throws Throwable {
        MemorySegment table = (MemorySegment) function(GLIB, "g_hash_table_new",
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS))
                .invokeExact(symbol(GLIB, "g_str_hash"), symbol(GLIB, "g_str_equal"));
        MethodHandle insert = function(GLIB, "g_hash_table_insert",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        int first = (int) insert.invokeExact(table, arena.allocateFrom("service"), arena.allocateFrom(service));
        int second = (int) insert.invokeExact(table, arena.allocateFrom("account"), arena.allocateFrom(account));
        assert first + second == 2;
        return table;
    }

    /**
     * @return the stored text; null if there is none
     */
    String lookup(MemorySegment attributes) throws Throwable {
        MemorySegment error = arena.allocate(ADDRESS);
        MemorySegment password = (MemorySegment) function(SECRET, "secret_password_lookupv_sync",
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS))
                .invokeExact(SCHEMA, attributes, MemorySegment.NULL, error);
        release(attributes, error);
        if (password.equals(MemorySegment.NULL)) {
            return null;
        }
        String text = password.reinterpret(Long.MAX_VALUE).getString(0);
        // Overwrites the text before freeing it.
        function(SECRET, "secret_password_free", FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(password);
        return text;
    }

    /**
     * @return whether the service stored it; it replaces an item with the same attributes
     */
    boolean store(MemorySegment attributes, String label, String text) throws Throwable {
        MemorySegment error = arena.allocate(ADDRESS);
        MemorySegment password = arena.allocateFrom(text);
        int stored = (int) function(SECRET, "secret_password_storev_sync",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS))
                .invokeExact(SCHEMA, attributes, MemorySegment.NULL, arena.allocateFrom(label), password,
                        MemorySegment.NULL, error);
        password.fill((byte) 0);
        release(attributes, error);
        return stored != 0;
    }

    /**
     * @return whether an item existed
     */
    boolean clear(MemorySegment attributes) throws Throwable {
        MemorySegment error = arena.allocate(ADDRESS);
        int cleared = (int) function(SECRET, "secret_password_clearv_sync",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS))
                .invokeExact(SCHEMA, attributes, MemorySegment.NULL, error);
        release(attributes, error);
        return cleared != 0;
    }

    private void release(MemorySegment attributes, MemorySegment error) throws Throwable {
        function(GLIB, "g_hash_table_unref", FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(attributes);
        MemorySegment failure = error.get(ADDRESS, 0);
        if (!failure.equals(MemorySegment.NULL)) {
            function(GLIB, "g_error_free", FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(failure);
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor types) {
        return Linker.nativeLinker().downcallHandle(symbol(library, name), types);
    }

    private static MemorySegment symbol(SymbolLookup library, String name) {
        return library.findOrThrow(name);
    }
}
