package org.asmengine.application.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who calls.
 *
 * @param name what the caller is known by: the subject alternative name of its certificate
 * @param roles what it may do
 * @param tins the TINs that it sees and writes as a submitter; other roles see all of them
 */
public record Caller(String name, Set<Role> roles, TinScope tins) {

  /** The name of who calls on the machine itself without a certificate. */
  public static final String LOCAL_NAME = "local";

  /** How long a name may be at most, everywhere where one is kept. */
  public static final int LONGEST_NAME = 255;

  /** Copies the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Who calls on the machine itself without a certificate, where that is allowed: may do all. */
  public static Caller local() {
    return new Caller(LOCAL_NAME, EnumSet.allOf(Role.class), TinScope.all());
  }

  /** The same for calls of other roles than that of a submitter: with all TINs. */
  public Caller everywhere() {
    return new Caller(name, roles, TinScope.all());
  }

  /**
   * The same caller in one of its roles alone, in which it acts when it calls a method of that
   * role: what its other roles see is not there.
   */
  public Caller as(Role role) {
    return new Caller(name, has(role) ? EnumSet.of(role) : EnumSet.noneOf(Role.class), tins);
  }

  /** Whether the caller has the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
