package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take {@link Shell} and {@link Form} and answer with a {@link Page}. */
@Configuration(proxyBeanMethods = false)
class WebKit implements WebMvcConfigurer {

    private final Pages pages;
    private final Shells shells;
    private final Assets assets;

    WebKit(Pages pages, Shells shells, Assets assets) {
        this.pages = pages;
        this.shells = shells;
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.base() + "**").addResourceLocations("classpath:/static/assets/")
                .setCacheControl(assets.kept() ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.noCache())
                .resourceChain(assets.kept());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Arguments(Map.of(
                Shell.class, shells::of,
                Form.class, Form::of,
                Formats.class, request -> shells.of(request).formats())));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageReturn(pages));
    }

    private record Arguments(Map<Class<?>, java.util.function.Function<HttpServletRequest, Object>> sources)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return sources.containsKey(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
                NativeWebRequest request, WebDataBinderFactory binders) {
            return sources.get(parameter.getParameterType()).apply(request.getNativeRequest(HttpServletRequest.class));
        }
    }

    private record PageReturn(Pages pages) implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return Page.class == type.getParameterType();
        }

        @Override
        public void handleReturnValue(Object value, MethodParameter type, ModelAndViewContainer container,
                NativeWebRequest request) throws Exception {
            container.setRequestHandled(true);
            pages.write((Page) value, request.getNativeRequest(HttpServletRequest.class),
                    request.getNativeResponse(HttpServletResponse.class));
        }
    }
}
