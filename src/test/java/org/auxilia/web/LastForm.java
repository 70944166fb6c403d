package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the last request was asked for, that came with a form: what a handler reads is known when it has read it. */
@TestConfiguration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class LastForm implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private volatile Form last = Form.empty();

    public void forget() { last = Form.empty(); }

    public Map<String, Form.Question> questions() { return last.questions(); }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) { resolvers.add(this); }

    @Override
    public boolean supportsParameter(MethodParameter parameter) { return parameter.getParameterType() == Form.class; }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory binders) {
        return last = Form.of(request.getNativeRequest(HttpServletRequest.class));
    }
}
