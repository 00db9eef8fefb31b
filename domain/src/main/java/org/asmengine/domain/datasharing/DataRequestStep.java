package org.asmengine.domain.datasharing;

/** What can be done with a data request. */
public enum DataRequestStep {
  /** The participant files it. */
  FILE,
  /** It is approved. */
  APPROVE,
  /** It is denied. */
  DENY,
  /** The participant takes it back. */
  WITHDRAW,
  /** The data sharing agreement is signed. */
  SIGN,
  /** The agreement is revoked. */
  REVOKE
}
