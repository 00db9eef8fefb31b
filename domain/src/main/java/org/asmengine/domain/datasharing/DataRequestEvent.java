package org.asmengine.domain.datasharing;

import java.time.LocalDate;

/** What happened to a data request. */
public sealed interface DataRequestEvent {

  /** The step that it is. */
  DataRequestStep step();

  /**
   * The participant filed it.
   *
   * @param content what is asked for
   */
  record Filed(DataRequestContent content) implements DataRequestEvent {
    @Override
    public DataRequestStep step() {
      return DataRequestStep.FILE;
    }
  }

  /** It was approved. */
  record Approved() implements DataRequestEvent {
    @Override
    public DataRequestStep step() {
      return DataRequestStep.APPROVE;
    }
  }

  /**
   * It was denied.
   *
   * @param reason why
   */
  record Denied(String reason) implements DataRequestEvent {
    @Override
    public DataRequestStep step() {
      return DataRequestStep.DENY;
    }
  }

  /** The participant took it back. */
  record Withdrawn() implements DataRequestEvent {
    @Override
    public DataRequestStep step() {
      return DataRequestStep.WITHDRAW;
    }
  }

  /**
   * The data sharing agreement was signed.
   *
   * @param signed the day of the last signature, the first on which data may be shared
   * @param lastDay the last such day, as the rule set of the year had it
   */
  record AgreementSigned(LocalDate signed, LocalDate lastDay) implements DataRequestEvent {
    @Override
    public DataRequestStep step() {
      return DataRequestStep.SIGN;
    }
  }

  /**
   * The agreement was revoked.
   *
   * @param from the first day on which no data may be shared
   * @param reason why
   */
  record Revoked(LocalDate from, String reason) implements DataRequestEvent {
    @Override
    public DataRequestStep step() {
      return DataRequestStep.REVOKE;
    }
  }
}
