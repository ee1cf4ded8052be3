package cn.xiangzhi.shell.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Puts the content hash into the addresses of style sheets, scripts and pictures. Spring's own filter asks every jar for every
 * link of a page; here only an address that ends like a file is asked for.
 */
@Configuration(proxyBeanMethods = false)
class HashedAddresses {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddressFilter(ObjectProvider<ResourceUrlProvider> files) {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new FilesOnly(files));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class FilesOnly extends ResourceUrlEncodingFilter {

        private final ObjectProvider<ResourceUrlProvider> files;

        FilesOnly(ObjectProvider<ResourceUrlProvider> files) {
            this.files = files;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var context = ((HttpServletRequest) request).getContextPath();
            chain.doFilter(request, new Hashing((HttpServletResponse) response, context, files));
        }
    }

    private static final class Hashing extends HttpServletResponseWrapper {

        private final String context;
        private final ObjectProvider<ResourceUrlProvider> files;

        Hashing(HttpServletResponse response, String context, ObjectProvider<ResourceUrlProvider> files) {
            super(response);
            this.context = context;
            this.files = files;
        }

        @Override
        public String encodeURL(String address) {
            return super.encodeURL(hashed(address));
        }

        private String hashed(String address) {
            if (!address.startsWith(context + "/")
                    || address.indexOf('?') >= 0
                    || address.lastIndexOf('.') < address.lastIndexOf('/')) {
                return address;
            }
            var found = files.getObject().getForLookupPath(address.substring(context.length()));
            return found == null ? address : context + found;
        }
    }
}
