package org.asmengine.bootstrap.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test class that logs identifiers on purpose. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LogsIdentifiers {}
