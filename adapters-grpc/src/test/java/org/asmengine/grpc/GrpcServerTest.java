package org.asmengine.grpc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A test against the server on a free port of the loopback interface. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TestServer.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.grpc.server.address=127.0.0.1",
      "spring.grpc.server.port=0",
      "spring.grpc.server.health.schedule.enabled=false",
      "spring.main.banner-mode=off",
      "logging.level.root=warn"
    })
@TestConstructor(autowireMode = AutowireMode.ALL)
@interface GrpcServerTest {}
