package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a passkey is made and how it is shown (WebAuthn): we set a task, which the session keeps, and the browser brings what the device signed.
 * A task counts once. What comes back is judged by Spring Security, for the address at which the person is.
 */
@Component
class PasskeyRite {

    private static final Logger log = LoggerFactory.getLogger(PasskeyRite.class);
    private static final String TO_MAKE = PasskeyRite.class.getName() + ".make.", TO_SHOW = PasskeyRite.class.getName() + ".show.";

    private final Passkeys passkeys;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyRite(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /** What the browser is told to have one made. */
    JsonNode toMake(SignedIn who, HttpServletRequest request) {
        return json.readTree(json.writeValueAsString(making(who, request, task(TO_MAKE, who, request))));
    }

    /** What the browser is told to have one shown. */
    JsonNode toShow(SignedIn who, HttpServletRequest request) {
        return json.readTree(json.writeValueAsString(showing(who, request, task(TO_SHOW, who, request))));
    }

    /** Whether this is one that was made now; it is this person's from now on. */
    boolean makes(SignedIn who, String name, String sent, HttpServletRequest request) {
        return fulfils(TO_MAKE, who, request, task -> {
            var made = json.readValue(sent, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() { });
            operations(who, request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(making(who, request, task), new RelyingPartyPublicKey(made, name)));
        });
    }

    /** Whether this person shows one of theirs. */
    boolean shows(SignedIn who, String sent, HttpServletRequest request) {
        return fulfils(TO_SHOW, who, request, task -> {
            var shown = json.readValue(sent, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() { });
            operations(who, request).authenticate(new RelyingPartyAuthenticationRequest(showing(who, request, task), shown));
        });
    }

    private interface Judging {
        void judge(Bytes task);
    }

    private static boolean fulfils(String kept, SignedIn who, HttpServletRequest request, Judging judging) {
        var task = taken(kept + who.id(), request);
        try {
            task.ifPresent(judging::judge);
            return task.isPresent();
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException refused) { // what is sent may be anything
            log.info("A passkey is refused: {}", refused.toString());
            return false;
        }
    }

    private PublicKeyCredentialCreationOptions making(SignedIn who, HttpServletRequest request, Bytes task) {
        var operations = operations(who, request);
        operations.setCustomizeCreationOptions(it -> it.challenge(task).authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.PREFERRED).userVerification(UserVerificationRequirement.PREFERRED).build()));
        return operations.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(as(who)));
    }

    private PublicKeyCredentialRequestOptions showing(SignedIn who, HttpServletRequest request, Bytes task) {
        var operations = operations(who, request);
        operations.setCustomizeRequestOptions(it -> it.challenge(task));
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(as(who)));
    }

    private Webauthn4JRelyingPartyOperations operations(SignedIn who, HttpServletRequest request) {
        var host = host(request);
        return new Webauthn4JRelyingPartyOperations(new Owner(who), passkeys.ring(who, host),
                PublicKeyCredentialRpEntity.builder().id(host).name("Auxilia").build(), Set.of(origin(request)));
    }

    static String host(HttpServletRequest request) {
        return request.getServerName();
    }

    private static String origin(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host(request) + (usual ? "" : ":" + request.getServerPort());
    }

    private static Authentication as(SignedIn who) {
        return new UsernamePasswordAuthenticationToken(who, null, List.of());
    }

    /** Each one's own: whoever comes next in the same browser is set another. */
    private static Bytes task(String kept, SignedIn who, HttpServletRequest request) {
        var task = Bytes.random();
        request.getSession().setAttribute(kept + who.id(), task.getBytes());
        return task;
    }

    private static Optional<Bytes> taken(String kept, HttpServletRequest request) {
        var session = request.getSession();
        var task = session.getAttribute(kept);
        session.removeAttribute(kept);
        return task instanceof byte[] bytes ? Optional.of(new Bytes(bytes)) : Optional.empty();
    }

    /** Whoever it is about: there is nobody else to be found. */
    private record Owner(SignedIn who) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes id) {
            return id.equals(Passkeys.handle(who)) ? findByUsername(who.getName()) : null;
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String name) {
            return ImmutablePublicKeyCredentialUserEntity.builder().id(Passkeys.handle(who)).name(who.username()).displayName(who.name()).build();
        }

        @Override
        public void save(PublicKeyCredentialUserEntity it) {
        }

        @Override
        public void delete(Bytes id) {
        }
    }
}
