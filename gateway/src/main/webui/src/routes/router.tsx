import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Navigate, Outlet, type RouteObject, useRoutes } from "react-router";
import { Farewell } from "../session/Farewell";
import { SessionOf, usePerson } from "../session/Person";
import { mayEnter, type Part, startPages } from "../session/roles";
import { SessionEnded } from "../session/SessionEnded";
import { SessionRenewed } from "../session/SessionRenewed";
import { RENEWED_PATH } from "../session/session";
import { Button } from "../ui/Button";
import { Sound } from "../ui/Sound";
import { Bare } from "../ui/shell/Bare";
import { Forbidden, Loading, NotFound, Notice } from "../ui/states";

/** Everything that belongs to someone. */
function Site() {
  return (
    <SessionOf
      always={
        <>
          <SessionEnded />
          <Farewell />
        </>
      }
    >
      <Outlet />
    </SessionOf>
  );
}

/** A page that broke, or whose files a newer version has replaced: opening it anew brings both right. */
function Broken() {
  const { t } = useTranslation();
  return (
    <Notice page icon="again" title={t("state.broken")} text={t("state.brokenText")}>
      <Button look="main" onClick={() => location.reload()}>
        {t("state.reload")}
      </Button>
    </Notice>
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

/** A route whose page is loaded where it is opened. */
interface Lazy {
  readonly path?: string;
  readonly index?: true;
  readonly Component?: ComponentType;
  readonly element?: ReactNode;
  readonly lazy?: () => Promise<{ readonly Component: ComponentType }>;
  readonly children?: readonly Lazy[];
}

function loaded({ lazy: load, children, index, ...route }: Lazy): RouteObject {
  const Component = load ? lazy(() => load().then((page) => ({ default: page.Component }))) : route.Component;
  if (index) return { Component, index };
  return { ...route, Component, children: children?.map(loaded) };
}

// The addresses mirror the folders; each part and each page is loaded where it is opened.
const routes = [
  { path: RENEWED_PATH, Component: SessionRenewed },
  {
    Component: Site,
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
        children: [{ lazy: () => import("./worker/layout"), children: workerRoutes() }],
      },
      {
        path: "volunteer",
        element: <Gate part="volunteer" />,
        children: [{ lazy: () => import("./volunteer/layout"), children: volunteerRoutes() }],
      },
      {
        path: "resident",
        element: <Gate part="resident" />,
        children: [{ lazy: () => import("./resident/layout"), children: residentRoutes() }],
      },
      { path: "*", Component: Lost },
    ],
  },
].map(loaded);

function Routed() {
  return useRoutes(routes);
}

// Half the weight of a router that also loads data and renders on a server; the pages do the one, and nobody the other.
export function Pages() {
  return (
    <BrowserRouter>
      <Sound fallback={<Broken />}>
        <Suspense fallback={<Loading />}>
          <Routed />
        </Suspense>
      </Sound>
    </BrowserRouter>
  );
}

function consoleRoutes(): Lazy[] {
  return [
    { path: "overview", lazy: () => import("./console/overview") },
    { path: "board", lazy: () => import("./console/board") },
    { path: "households", lazy: () => import("./console/households") },
    { path: "households/roster", lazy: () => import("./console/roster") },
    { path: "households/doubles", lazy: () => import("./console/doubles") },
    { path: "households/:id", lazy: () => import("./console/household") },
    { path: "observation", lazy: () => import("./console/observation") },
    { path: "observation/open", lazy: () => import("./console/observation.open") },
    { path: "checks", lazy: () => import("./console/checks") },
    { path: "supplies", lazy: () => import("./console/supplies") },
    { path: "supplies/:id", lazy: () => import("./console/supply") },
    { path: "shifts", lazy: () => import("./console/shifts") },
    { path: "shifts/plans", lazy: () => import("./console/shifts.plans") },
    { path: "shifts/hours", lazy: () => import("./console/shifts.hours") },
    { path: "shifts/meals", lazy: () => import("./console/shifts.meals") },
    { path: "shifts/organisations", lazy: () => import("./console/shifts.organisations") },
    { path: "shifts/posts", lazy: () => import("./console/shifts.posts") },
    { path: "shifts/secondees", lazy: () => import("./console/shifts.secondees") },
    { path: "shifts/sheet", lazy: () => import("./console/shifts.sheet") },
    { path: "shifts/leave", lazy: () => import("./console/shifts.leave") },
    { path: "shifts/outgoing", lazy: () => import("./console/shifts.outgoing") },
    { path: "shifts/:id", lazy: () => import("./console/shift") },
    { path: "*", Component: NotFound },
  ];
}

function workerRoutes(): Lazy[] {
  return [
    { index: true, Component: Start },
    { path: "round", lazy: () => import("./worker/round") },
    { path: "visit/:householdId", lazy: () => import("./worker/visit") },
    { path: "find", lazy: () => import("./worker/find") },
    { path: "order", lazy: () => import("./worker/order") },
    { path: "handover", lazy: () => import("./worker/handover") },
    { path: "checks", lazy: () => import("./worker/checks") },
    { path: "outbox", lazy: () => import("./outbox") },
    { path: "*", Component: NotFound },
  ];
}

function volunteerRoutes(): Lazy[] {
  return [
    { path: "shifts", lazy: () => import("./volunteer/shifts") },
    { path: "mine", lazy: () => import("./volunteer/mine") },
    { path: "notices", lazy: () => import("./volunteer/notices") },
    { path: "own", lazy: () => import("./volunteer/own") },
    { path: "shifts/:shiftId", lazy: () => import("./volunteer/shift") },
    { path: "shifts/:shiftId/draw", lazy: () => import("./volunteer/draw") },
    { path: "groups", lazy: () => import("./volunteer/groups") },
    { path: "outbox", lazy: () => import("./outbox") },
    { path: "*", Component: NotFound },
  ];
}

function residentRoutes(): Lazy[] {
  return [
    { index: true, lazy: () => import("./resident/home") },
    { path: "report", lazy: () => import("./resident/report") },
    { path: "supplies", lazy: () => import("./resident/supplies") },
    { path: "outbox", lazy: () => import("./outbox") },
    { path: "*", Component: NotFound },
  ];
}
