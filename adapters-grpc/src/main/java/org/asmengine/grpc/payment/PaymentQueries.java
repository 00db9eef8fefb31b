package org.asmengine.grpc.payment;

import com.google.type.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.payment.MultiplierQuery;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.CallException;
import org.asmengine.proto.v1.BatchGetPaymentMultipliersRequest;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;

/** What callers ask for. */
final class PaymentQueries {

  private static final int MOST = 1000;
  private static final int LAST_YEAR = 9999;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  private PaymentQueries() {}

  /**
   * Whether the request breaks none of the contract's rules: the same as the general validator
   * says, at a small part of its cost. One that breaks some is left to that.
   */
  static boolean isWellFormed(GetPaymentMultiplierRequest request) {
    return Tin.isValid(request.getTin())
        && Npi.isValid(request.getNpi())
        && request.hasDateOfService()
        && isWhole(request.getDateOfService());
  }

  /** The same of several. */
  static boolean isWellFormed(BatchGetPaymentMultipliersRequest request) {
    int size = request.getRequestsCount();
    if (size < 1 || size > MOST) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!isWellFormed(request.getRequests(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(Date date) {
    return date.getYear() >= 1
        && date.getYear() <= LAST_YEAR
        && date.getMonth() >= 1
        && date.getMonth() <= MONTHS
        && date.getDay() >= 1
        && date.getDay() <= DAYS;
  }

  /**
   * The query of a well-formed request.
   *
   * @throws CallException INVALID_FIELD when there is no such day
   */
  static MultiplierQuery query(GetPaymentMultiplierRequest request) {
    return query(request, "");
  }

  /** The queries of well-formed requests. */
  static List<MultiplierQuery> queries(BatchGetPaymentMultipliersRequest request) {
    List<MultiplierQuery> queries = new ArrayList<>(request.getRequestsCount());
    for (int i = 0; i < request.getRequestsCount(); i++) {
      queries.add(query(request.getRequests(i), "requests[" + i + "]."));
    }
    return queries;
  }

  private static MultiplierQuery query(GetPaymentMultiplierRequest request, String path) {
    Date date = request.getDateOfService();
    try {
      return new MultiplierQuery(
          ParticipantId.of(request.getTin(), request.getNpi()),
          LocalDate.of(date.getYear(), date.getMonth(), date.getDay()));
    } catch (DateTimeException e) {
      throw CallException.invalidField(path + "date_of_service", "a day of the calendar");
    }
  }
}
