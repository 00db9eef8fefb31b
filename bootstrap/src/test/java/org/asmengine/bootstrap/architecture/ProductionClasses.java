package org.asmengine.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** The classes of all modules, without those of their tests. */
final class ProductionClasses {

  static final String DOMAIN = "org.asmengine.domain..";
  static final String APPLICATION = "org.asmengine.application..";
  static final String PERSISTENCE = "org.asmengine.persistence..";
  static final String BATCH = "org.asmengine.batch..";
  static final String GRPC = "org.asmengine.grpc..";
  static final String QPP = "org.asmengine.qpp..";
  static final String BOOTSTRAP = "org.asmengine.bootstrap..";

  /** All of them but the generated classes of the gRPC contract. */
  static final List<String> MODULES =
      List.of(DOMAIN, APPLICATION, PERSISTENCE, BATCH, GRPC, QPP, BOOTSTRAP);

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ProductionClasses::isNoTestJar)
          .importPackages("org.asmengine");

  private ProductionClasses() {}

  private static boolean isNoTestJar(Location location) {
    return !location.contains("-tests.jar");
  }

  /** The folder of a module: the package without its dots at the end. */
  static String root(String module) {
    return module.substring(0, module.length() - 2);
  }
}
