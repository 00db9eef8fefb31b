package org.asmengine.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {

  /** Wide enough that rounding the reference to 60 digits never rounds twice. */
  private static final MathContext WIDE = new MathContext(200);

  @Test
  void knowsItsConstants() {
    // OEIS A001113 and A068985.
    assertThat(Exponential.of(BigDecimal.ONE).toString())
        .isEqualTo("2.71828182845904523536028747135266249775724709369995957496697");
    assertThat(Exponential.of(BigDecimal.ONE.negate()).toString())
        .isEqualTo("0.367879441171442321595523770161460867445811131031767834507837");
    assertThat(Exponential.of(BigDecimal.ZERO)).isEqualByComparingTo("1");
  }

  @Test
  void invertsTheNaturalLogarithmOfTwo() {
    // OEIS A002162.
    BigDecimal ln2 =
        new BigDecimal(
            "0.693147180559945309417232121458176568075500134360255254120680009493393621969694715605"
                + "863326996418687");
    assertThat(Exponential.of(ln2)).isEqualByComparingTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-70",
        "-1e-70",
        "0.00390625",
        "0.0039062500000001",
        "0.1",
        "-0.1",
        "9.999",
        "-10",
        "100",
        "-100",
        "709.78",
        "-745.13",
        "12345.678901234567890123456789",
        "-100000"
      })
  void agreesWithAnIndependentLibrary(BigDecimal exponent) {
    assertThat(Exponential.of(exponent))
        .isEqualByComparingTo(BigDecimalMath.exp(exponent, WIDE).round(Exact.PRECISION));
  }

  @Provide
  Arbitrary<BigDecimal> exponents() {
    return Arbitraries.oneOf(
        between("1000", 2), between("1000", 30), between("10", 6), between("0.01", 20));
  }

  private static Arbitrary<BigDecimal> between(String most, int scale) {
    BigDecimal bound = new BigDecimal(most);
    return Arbitraries.bigDecimals().between(bound.negate(), bound).ofScale(scale);
  }

  @Property
  void agreesWithAnIndependentLibraryOnAnyExponent(@ForAll("exponents") BigDecimal exponent) {
    // Half a unit of the 60th digit may go either way where 1 + x + x x / 2 ends in a tie.
    assertEqualDigits(Exponential.of(exponent), BigDecimalMath.exp(exponent, WIDE), 59);
  }

  @Property
  void aSumOfExponentsIsAProductOfPowers(
      @ForAll("exponents") BigDecimal one, @ForAll("exponents") BigDecimal other) {
    assertEqualDigits(
        Exponential.of(one.add(other)), Exponential.of(one).multiply(Exponential.of(other)), 58);
  }

  @ParameterizedTest
  @CsvSource({"1000000000, true", "-1000000000, false"})
  void takesExponentsUpToABillion(BigDecimal exponent, boolean huge) {
    BigDecimal power = Exponential.of(exponent);
    assertThat(power.precision()).isLessThanOrEqualTo(60);
    // log10 e = 0.43429448190325182765...
    assertThat(power.precision() - power.scale()).isEqualTo(huge ? 434294482 : -434294481);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000.01", "-1000000000.01"})
  void refusesExponentsBeyond(BigDecimal exponent) {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Exponential.of(exponent))
        .withMessage("exponent outside -10^9 to 10^9");
  }

  /** Relative difference below 10^-digits. */
  private static void assertEqualDigits(BigDecimal actual, BigDecimal expected, int digits) {
    BigDecimal difference = actual.subtract(expected).abs();
    assertThat(difference).isLessThan(expected.abs().movePointLeft(digits));
  }
}
