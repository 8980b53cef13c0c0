package org.tomes.register;

/**
 * The permissions of a login on a server with Tomes' roles; each role includes the permissions of the preceding ones.
 */
public enum ServerRole {
    /** No permissions, although a person is assigned to the login. */
    NONE,
    READER,
    EDITOR,
    APPROVER,
    /** Assigns logins to people and decides whether people may approve their own work. */
    ADMIN,
    /** Changes tables and rights; the server restricts none of its actions. */
    OWNER
}
