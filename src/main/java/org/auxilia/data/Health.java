package org.auxilia.data;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * {@code GET /health}: 200 while the application and its database answer, else 503. For load balancers and scripts,
 * before any sign-in; it tells nothing else.
 */
@Configuration(proxyBeanMethods = false)
class Health {

    @Bean
    FilterRegistrationBean<HttpFilter> healthFilter(DataSource dataSource) {
        var registration = new FilterRegistrationBean<HttpFilter>(new Answer(dataSource));
        registration.addUrlPatterns("/health");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class Answer extends HttpFilter {

        private final transient DataSource dataSource;

        private Answer(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
            response.setContentType("text/plain");
            response.setHeader("Cache-Control", "no-store");
            try (var connection = dataSource.getConnection()) {
                var well = connection.isValid(5);
                response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.getWriter().println(well ? "ok" : "database");
            } catch (SQLException e) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.getWriter().println("database");
            }
        }
    }
}
