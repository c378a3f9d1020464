package org.holdout.gateway.error;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Whatever goes wrong in this part of the API is told in the one vocabulary of error codes; nothing internal leaks. */
@InterceptorBinding
@Inherited
@Retention(RUNTIME)
@Target(TYPE)
public @interface Reported {}
