package org.asmengine.bootstrap.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java that runs it. */
final class Version implements IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    return new String[] {
      "asm "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("(not packaged)"),
      "Java " + Runtime.version()
    };
  }
}
