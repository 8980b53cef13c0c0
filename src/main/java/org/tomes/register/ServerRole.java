package org.tomes.register;

/** What a login may do with a register on a server that has Tomes' roles; each may do what the ones before it may. */
public enum ServerRole {
    /** Nothing, although a person is assigned to the login. */
    NONE,
    READER,
    EDITOR,
    APPROVER,
    /** Assigns logins to people and decides about approvals of one's own work. */
    ADMIN,
    /** Changes tables and rights: the server stops nothing that it does. */
    OWNER
}
