package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.auxilia.web.Began;
import org.auxilia.web.Failure;
import org.auxilia.web.Htmx;
import org.auxilia.web.Programs;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks {@link Rights} before any controller runs, and hands controllers the {@link Actor} or {@link SignedIn}. */
@Component
class RightsGate implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Trail trail;
    private final Presence presence;

    RightsGate(Trail trail, Presence presence) {
        this.trail = trail;
        this.presence = presence;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(method)) {
            var who = SignedIn.current();
            if (who.isEmpty() || needed(method).stream().noneMatch(who.get()::may)) {
                trail.refused(who.orElse(null), request);
                throw new Failure.Forbidden();
            }
            if (isByHand(request)) {
                presence.seen(who.get().id(), Began.of(request));
            }
        }
        return true;
    }

    /** A part of a page may have fetched itself, and a program is nobody who sits there (TK-6). */
    private static boolean isByHand(HttpServletRequest request) {
        return !Programs.ask(request) && !Programs.isBearer(request) && (!request.getMethod().equals("GET") || !Htmx.asks(request));
    }

    /** What a controller itself refuses leaves its trace too (ID-3); those whom the gate refused don't come here. */
    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN && handler instanceof HandlerMethod method && !isOpen(method)) {
            trail.refused(SignedIn.current().orElse(null), request);
        }
    }

    /** The rights of which one is needed; none means that nobody gets in. */
    static List<Right> needed(HandlerMethod method) {
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            needs = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        }
        return needs == null ? List.of() : Arrays.asList(needs.value());
    }

    /** The kit's own handlers (errors, the bar, the stream) carry no data of anybody's. */
    static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Needs.Open.class)
                || !method.hasMethodAnnotation(Needs.class) && method.getBeanType().isAnnotationPresent(Needs.Open.class)
                || method.getBeanType().getPackageName().equals("org.auxilia.web");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        var who = SignedIn.current().orElseThrow(Failure.Forbidden::new);
        return parameter.getParameterType() == Actor.class ? who.actor() : who;
    }
}
