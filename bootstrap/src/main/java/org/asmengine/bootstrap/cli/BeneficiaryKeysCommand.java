package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asmengine.bootstrap.beneficiary.ConfiguredKeys;
import org.asmengine.bootstrap.beneficiary.KeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm beneficiary-keys}: makes a key for identifiers of beneficiaries. */
@Command(
    name = "beneficiary-keys",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Puts a new random key before those of a file, which is made where there is none.",
      "",
      "Registers hash identifiers of beneficiaries under the keys of the file that "
          + ConfiguredKeys.VARIABLE
          + " names. Keep every key: what was hashed under one is found by it alone."
    },
    footerHeading = "%nExample:%n",
    footer = "  asm beneficiary-keys /etc/asm/beneficiary.keys --id k1")
public final class BeneficiaryKeysCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file of the keys.")
  private @Nullable Path file;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "NAME",
      description = "The name of the key: small letters, digits and dashes.")
  private String id = "";

  private final PrintWriter out;

  /** In these surroundings. */
  public BeneficiaryKeysCommand(Surroundings surroundings) {
    this.out = surroundings.out();
  }

  @Override
  public Integer call() {
    Path keys = Given.value(file);
    new KeyFile(keys).add(id);
    out.println("Key %s is the newest of %s".formatted(id, keys));
    out.flush();
    return ExitCode.OK;
  }
}
