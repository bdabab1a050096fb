package org.lianfang.gateway.login;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.lianfang.gateway.calendar.CalendarFile;
import org.lianfang.gateway.hours.HoursFiles;
import org.lianfang.gateway.roster.RosterFiles;
import org.lianfang.gateway.rota.RotaFiles;
import org.lianfang.gateway.secondee.SecondeeFiles;
import org.lianfang.platform.problem.ProblemMappers;

/** The only REST resources of the gateway are its pages and files: those of platform need a database and stay out. */
public class GatewayPages extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                LoginPages.class,
                RosterFiles.class,
                SecondeeFiles.class,
                HoursFiles.class,
                RotaFiles.class,
                CalendarFile.class,
                ProblemMappers.class);
    }
}
