package org.holdout.gateway.error;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Turns every failure of an API method, thrown or sent down its stream, into a problem. Outermost: security comes after. */
@Reported
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ReportedInterceptor {

    @AroundInvoke
    Object report(InvocationContext call) {
        Object answer;
        try {
            answer = call.proceed();
        } catch (Exception failure) {
            if (call.getMethod().getReturnType() == Multi.class) {
                throw Failures.problem(failure);
            }
            answer = Uni.createFrom().failure(failure);
        }
        return switch (answer) {
            case Uni<?> uni -> uni.onFailure().transform(Failures::problem);
            case Multi<?> multi -> multi.onFailure().transform(Failures::problem);
            default -> throw new IllegalStateException(call.getMethod() + " answers neither Uni nor Multi");
        };
    }
}
