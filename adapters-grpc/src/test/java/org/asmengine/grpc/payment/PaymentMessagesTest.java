package org.asmengine.grpc.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.asmengine.application.payment.MultiplierOutcome.Adjusted;
import org.asmengine.domain.participation.Cohort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multipliers as messages. */
class PaymentMessagesTest {

  private final PaymentMessages messages = new PaymentMessages();

  @ParameterizedTest
  @CsvSource({
    "0, 0.000000",
    "1, 0.000001",
    "-1, -0.000001",
    "999999, 0.999999",
    "1000000, 1.000000",
    "1000001, 1.000001",
    "-90000, -0.090000",
    "2147483647, 2147.483647"
  })
  void decimalsHaveSixPlaces(int millionths, String text) {
    assertThat(PaymentMessages.decimal(millionths).getValue()).isEqualTo(text);
  }

  @Test
  void theSameMultiplierIsMadeOnce() {
    assertThat(messages.message(new Adjusted(2029, Cohort.HF, 953_200)))
        .isSameAs(messages.message(new Adjusted(2029, Cohort.HF, 953_200)))
        .isNotEqualTo(messages.message(new Adjusted(2030, Cohort.HF, 953_200)))
        .isNotEqualTo(messages.message(new Adjusted(2029, Cohort.LBP, 953_200)))
        .isNotEqualTo(messages.message(new Adjusted(2029, Cohort.HF, 953_201)));
  }
}
