package org.asmengine.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the paragraph that a rule implements, for instance {@code 42 CFR 512.730(e)(1)}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Rule {
  /** The citations, most specific paragraph first. */
  String[] value();
}
