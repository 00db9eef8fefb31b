package org.asmengine.grpc.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resource name of a publication, for instance {@code publications/2029}.
 *
 * @param paymentYear any year of four digits
 */
public record PublicationName(int paymentYear) {

  private static final Pattern FORM = Pattern.compile("publications/([0-9]{4})");

  /**
   * The name that a request holds; the contract has its form checked before.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public static PublicationName parse(String name) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not the name of a publication");
    }
    return new PublicationName(Integer.parseInt(matcher.group(1)));
  }

  @Override
  public String toString() {
    return "publications/%04d".formatted(paymentYear);
  }
}
