package org.lianfang.volunteer.mail;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The own mail address over HTTP. */
@Path("/mail/mine")
@Authenticated
class MailResource {

    private final MailAddresses addresses;

    MailResource(MailAddresses addresses) {
        this.addresses = addresses;
    }

    /** Where mails shall go. */
    public record MailInput(
            @NotNull
                    @Size(max = 254)
                    @Pattern(
                            regexp = "[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}",
                            message = "请填写有效的邮箱地址。 A mail address is needed.")
                    String address) {
        @Override
        public String toString() {
            return "MailInput";
        }
    }

    /** What came there. */
    public record MailCode(
            @NotNull @Pattern(regexp = "\\s*\\d{6}\\s*", message = "验证码为6位数字。 The code has 6 digits.") String code) {}

    @GET
    public Uni<OwnMail> mail() {
        return addresses.own();
    }

    @POST
    public Uni<OwnMail> giveMail(@NotNull @Valid MailInput mail) {
        return addresses.give(mail.address());
    }

    @POST
    @Path("/code")
    public Uni<OwnMail> confirmMail(@NotNull @Valid MailCode code) {
        return addresses.confirm(code.code());
    }

    @DELETE
    public Uni<Void> forgetMail() {
        return addresses.forget();
    }
}
