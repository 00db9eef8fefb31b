package org.asmengine.grpc.publication;

import java.util.Map;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;

/** What callers are told of publications that are not there. */
public final class PublicationErrors {

  private PublicationErrors() {}

  /** Nothing is published for the payment year. */
  public static CallException notFound(PublicationName name) {
    return CallException.of(
        ErrorReason.PUBLICATION_NOT_FOUND,
        "nothing is published for payment year %04d".formatted(name.paymentYear()),
        paymentYear(name.paymentYear()));
  }

  /** Nothing is published yet for a payment year of the model. */
  public static CallException notPublished(int paymentYear) {
    return CallException.of(
        ErrorReason.PAYMENT_YEAR_NOT_PUBLISHED,
        "nothing is published yet for payment year %d, whose payments the model adjusts"
            .formatted(paymentYear),
        paymentYear(paymentYear));
  }

  private static Map<String, String> paymentYear(int year) {
    return Map.of("paymentYear", "%04d".formatted(year));
  }
}
