import { createBrowserRouter, Navigate, Outlet } from "react-router";
import { SessionOf, usePerson } from "../session/Person";
import { mayEnter, type Part, startPages } from "../session/roles";
import { SessionEnded } from "../session/SessionEnded";
import { SessionRenewed } from "../session/SessionRenewed";
import { RENEWED_PATH } from "../session/session";
import { Bare } from "../ui/shell/Bare";
import { Forbidden, Loading, NotFound } from "../ui/states";

/** Everything that belongs to someone. */
function Site() {
  return (
    <SessionOf>
      <Outlet />
      <SessionEnded />
    </SessionOf>
  );
}

/** The first page of whoever is logged in. */
function Start() {
  const [seat] = usePerson().seats;
  return seat ? <Navigate to={startPages[seat.role]} replace /> : null;
}

/** Lets into a part of the site only who finds something there; what is shown is decided by the graph again. */
function Gate({ part }: { part: Part }) {
  const { seats } = usePerson();
  if (mayEnter(part, seats)) return <Outlet />;
  return (
    <Bare>
      <Forbidden />
    </Bare>
  );
}

function Lost() {
  return (
    <Bare>
      <NotFound />
    </Bare>
  );
}

// The addresses mirror the folders; each part and each page is loaded where it is opened.
export const router = createBrowserRouter([
  { path: RENEWED_PATH, Component: SessionRenewed },
  {
    Component: Site,
    HydrateFallback: Loading,
    children: [
      { path: "/", Component: Start },
      {
        path: "console",
        element: <Gate part="console" />,
        children: [{ lazy: () => import("./console/layout"), children: consoleRoutes() }],
      },
      {
        path: "worker",
        element: <Gate part="worker" />,
        children: [{ lazy: () => import("./worker/layout"), children: [{ path: "*", lazy: () => import("./soon") }] }],
      },
      {
        path: "volunteer",
        element: <Gate part="volunteer" />,
        children: [
          { lazy: () => import("./volunteer/layout"), children: [{ path: "*", lazy: () => import("./soon") }] },
        ],
      },
      {
        path: "resident",
        element: <Gate part="resident" />,
        children: [
          { lazy: () => import("./resident/layout"), children: [{ index: true, lazy: () => import("./soon") }] },
        ],
      },
      { path: "*", Component: Lost },
    ],
  },
]);

function consoleRoutes() {
  return [
    { path: "overview", lazy: () => import("./console/overview") },
    { path: "board", lazy: () => import("./console/board") },
    { path: "*", lazy: () => import("./soon") },
  ];
}
